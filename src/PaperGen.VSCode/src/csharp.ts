// What another extension's C# server says of a name counts more than what tokens can tell.

/** What a compiler says of a name that looks like a paper's. */
export type Verdict = 'paper' | 'other' | 'unknown';

/** The verdict, from the addresses of the files where a C# server finds the name defined. */
export function verdictOf(definitions: readonly string[]): Verdict {
    if (definitions.length === 0) return 'unknown';
    return definitions.some(isGenerated) ? 'paper' : 'other';
}

/**
 * Whether an address is of a file that PaperGen generates: C# servers give such files addresses of their own, and
 * EmitCompilerGeneratedFiles puts them on the disk.
 */
export function isGenerated(address: string): boolean {
    let decoded = address;
    try {
        decoded = decodeURIComponent(address);
    } catch {
        // As it is, then.
    }
    return (
        /PaperGen\.Generators|PaperGenerator/i.test(decoded) ||
        (!decoded.startsWith('file:') && /(^|[/\\])(Papers|Topics|Links|Citations)(\.[A-Za-z]+)*\.g\.cs/i.test(decoded))
    );
}

/** Asks other servers about a place, and keeps the question from coming back to the one who asks. */
export class OtherServers {
    readonly #asking = new Set<string>();
    readonly #ask: (document: string, line: number, character: number) => Promise<readonly string[]>;

    /** @param ask Gives the addresses of all definitions that the editor finds, by whomever. */
    constructor(ask: (document: string, line: number, character: number) => Promise<readonly string[]>) {
        this.#ask = ask;
    }

    /** Whether a question for a place comes from here: then only others answer. */
    isAsking(document: string, line: number, character: number): boolean {
        return this.#asking.has(`${document} ${line} ${character}`);
    }

    async verdict(document: string, line: number, character: number): Promise<Verdict> {
        const key = `${document} ${line} ${character}`;
        if (this.#asking.has(key)) return 'unknown';
        this.#asking.add(key);
        try {
            return verdictOf(await this.#ask(document, line, character));
        } catch {
            return 'unknown';
        } finally {
            this.#asking.delete(key);
        }
    }
}
