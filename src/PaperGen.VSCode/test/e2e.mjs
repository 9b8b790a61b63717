// The extension as a person uses it: code-server (VS Code in a browser) under Chromium, with the real language server. No network but
// the machine's own.
//
// What it needs is named by variables: PAPERGEN_CODE_SERVER (the command; else code-server), PAPERGEN_CHROMIUM (else /usr/bin/chromium),
// PAPERGEN_SERVER (the command papergen), PAPERGEN_SEED (the digest to open; else the one of the tests' data; `own`, and where there is
// none, one of our own words). PAPERGEN_SCREENSHOT names a file for a picture, PAPERGEN_SHOTS a folder for pictures of what failed.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const extension = dirname(dirname(fileURLToPath(import.meta.url)));
const repository = dirname(dirname(extension));
const codeServer = process.env.PAPERGEN_CODE_SERVER || 'code-server';
const damagedLine = 97;

function findSeed() {
    // A picture shows our own words only.
    if (process.env.PAPERGEN_SCREENSHOT) return undefined;
    if (process.env.PAPERGEN_SEED) return process.env.PAPERGEN_SEED === 'own' ? undefined : process.env.PAPERGEN_SEED;
    for (let folder = repository; dirname(folder) !== folder; folder = dirname(folder)) {
        const file = join(folder, 'shared', 'data', 'seed.papers.txt');
        if (existsSync(file)) return file;
    }
    return undefined;
}

/** A digest of our own words, with the damage of the seed at its line. */
function standIn() {
    const lines = [];
    for (let i = 0; lines.length < damagedLine - 5; i++)
        lines.push(
            `Method${i}: A Paper Before the Damaged One`,
            '',
            `It is method ${i} of many, and says what it does in a sentence that is long enough to be one.`,
            '',
        );
    lines.length = damagedLine - 5;
    lines.push(
        '',
        '',
        'HMT: A Memory of Several Levels for Long Texts',
        '',
        'The model reads texts that are times100 as long as those that it was trained on, ' +
            'at a cost that grows with the text only, and keeps every memory that it has.',
        '',
    );
    return lines.join('\n');
}

async function freePort() {
    return new Promise(resolve => {
        const server = createServer().listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}

const work = mkdtempSync(join(tmpdir(), 'papergen-vscode-'));
const project = join(work, 'Reading');
const digest = join(project, 'seed.papers.txt');
const data = join(work, 'data');
mkdirSync(project);
for (const folder of ['User', 'Machine']) mkdirSync(join(data, folder), { recursive: true });
const seed = findSeed();
if (seed === undefined) writeFileSync(digest, standIn());
else copyFileSync(seed, digest);
writeFileSync(join(project, 'Reading.csproj'), '<Project />\n');
const program = join(project, 'Program.cs');
const library = join(project, 'refs.papers.bib');
writeFileSync(program, 'object hmt = Papers.HMT;\n');
writeFileSync(
    library,
    '@article{lovelace,\n  title = {Notes on the the Engine},\n  author = {Lovelace, Ada},\n  year = {1843}\n}\n',
);
writeFileSync(join(project, 'Doubt.cs'), 'object ada = Papers.lovelace, other = shelf.Papers.lovelace;\n');
writeFileSync(
    join(project, 'linked.papers.txt'),
    'Linked: A Paper That Has a Page\narxiv: 2405.06067\n\nThe page of this paper is where its arXiv identifier leads, and nothing else.\n',
);
// Where a command is belongs to the machine: of a user's settings, which follow to other machines, it is not taken.
writeFileSync(
    join(data, 'Machine', 'settings.json'),
    JSON.stringify({ 'papergen.server.path': process.env.PAPERGEN_SERVER || 'papergen' }),
);
writeFileSync(
    join(data, 'User', 'settings.json'),
    JSON.stringify({
        'workbench.startupEditor': 'none',
        'workbench.secondarySideBar.defaultVisibility': 'hidden',
        'chat.disableAIFeatures': true,
        'telemetry.telemetryLevel': 'off',
        'update.mode': 'none',
        'extensions.autoCheckUpdates': false,
        'extensions.autoUpdate': false,
        'extensions.ignoreRecommendations': true,
        'files.autoSave': 'off',
        'window.menuBarVisibility': 'compact',
    }),
);

const flags = ['--user-data-dir', data, '--extensions-dir', join(work, 'extensions')];
// A home of its own: nothing of the user's is read or written.
const environment = { ...process.env, HOME: work, XDG_CONFIG_HOME: work, XDG_DATA_HOME: work, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
let passed = 0;
let failed = 0;
let served;
let browser;
let page;

async function step(name, action) {
    try {
        await action();
        passed++;
        console.log(`ok: ${name}`);
    } catch (error) {
        failed++;
        console.log(`FAILED: ${name}: ${String(error.message).split('\n')[0]}`);
        if (process.env.PAPERGEN_SHOTS) await page?.screenshot({ path: join(process.env.PAPERGEN_SHOTS, `failed-${failed}.png`) });
    }
}

function expect(holds, message) {
    if (!holds) throw new Error(message);
}

/** Waits until something holds. */
async function until(what, holds, seconds = 60) {
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await page.waitForTimeout(200)) {
        if (await holds()) return;
    }
    throw new Error(`${what}: not within ${seconds} s`);
}

/** Whether something is there (or is not) within three seconds. */
function isThere(locator, state = 'visible') {
    return locator.waitFor({ state, timeout: 3000 }).then(
        () => true,
        () => false,
    );
}

/** Says something to the box at the top: a command behind `>`, a file, a line behind `:`. */
async function ask(text) {
    await page.keyboard.press('F1');
    const input = page.locator('.quick-input-widget input[type="text"], .quick-input-widget input').first();
    await input.waitFor();
    await input.fill(text);
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    // The list may still be that of a shorter text; a slow machine takes the key when it is there.
    await page.waitForTimeout(700);
    await until('the box closes', async () => {
        await page.keyboard.press('Enter');
        return isThere(input, 'hidden');
    });
    await page.waitForTimeout(300);
}

async function open(file, line, column = 1) {
    // While extensions are being started a choice may be lost.
    await until(`${file} is open`, async () => {
        await ask(file);
        return isThere(page.locator('.tab.active', { hasText: file }));
    });
    await ask(`:${line}:${column}`);
    await until(`line ${line}`, async () => (await status()).startsWith(`Ln ${line},`));
}

/** Waits until all that is shown is as it stays: pictures are of that. */
async function settled() {
    await page.evaluate(() => Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => undefined))));
    await until('nothing is faded', () =>
        page.evaluate(() =>
            [...document.querySelectorAll('.monaco-hover')]
                .filter(hover => hover.checkVisibility())
                .every(hover => {
                    for (let element = hover; element !== null; element = element.parentElement)
                        if (getComputedStyle(element).opacity !== '1') return false;
                    return true;
                }),
        ),
    );
}

async function hover(pattern) {
    await until('the hover', async () => {
        await ask('>Show or Focus Hover');
        for (let i = 0; i < 20; i++, await page.waitForTimeout(200))
            if ((await page.locator('.monaco-hover:visible').allInnerTexts()).some(text => pattern.test(text))) return true;
        // Of a place that nobody knew yet there is none.
        await page.keyboard.press('Escape');
        return false;
    });
}

/** Takes a repair of a problem from its light bulb: that of the list, as in a wrapped line the editor has no place for its own. */
async function repair(message, title) {
    await ask('>Problems: Focus on Problems View');
    const problem = page.locator('.markers-panel .monaco-list-row', { hasText: message });
    await problem.click();
    await problem.locator('.markers-panel-action-quickfix').click();
    const item = page.getByRole('menuitem', { name: title, exact: true });
    await item.waitFor();
    // A menu takes no click that may be the end of the one that has opened it.
    await page.waitForTimeout(600);
    await item.click();
    // The edit is asked for when it is chosen.
    await page.locator('.tab.dirty').first().waitFor();
    await ask('>File: Save All');
}

/** The button of the view that asks which changes are to be made. */
const applyButton = () => page.getByRole('button', { name: 'Apply', exact: true });

/** Gives what stands at the cursor another name. */
async function rename(name) {
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box input');
    await box.waitFor();
    await box.fill(name);
    await page.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
    // What is changed, or what is asked about. An editor saves at once what a rename changed, so that a tab may be dirty for a moment only.
    await page.locator('.view-lines', { hasText: name }).or(applyButton()).first().waitFor();
    await page.waitForTimeout(500);
}

async function status() {
    return page.locator('#status\\.editor\\.selection').innerText();
}

/** The line of the paper HMT. */
function titleLine() {
    const index = readFileSync(digest, 'utf8')
        .split('\n')
        .findIndex(line => line.startsWith('HMT: '));
    expect(index >= 0, 'the digest has no paper HMT');
    return index + 1;
}

const lineOf = number => readFileSync(digest, 'utf8').split('\n')[number - 1] ?? '';

try {
    const installed = spawnSync(codeServer, [...flags, '--install-extension', join(extension, 'papergen.vsix')], {
        env: environment,
        encoding: 'utf8',
    });
    expect(installed.status === 0, `the extension cannot be installed: ${installed.error ?? installed.stderr}`);
    const port = await freePort();
    const address = `http://127.0.0.1:${port}/`;
    served = spawn(
        codeServer,
        [
            ...flags,
            '--auth',
            'none',
            '--bind-addr',
            `127.0.0.1:${port}`,
            '--disable-telemetry',
            '--disable-update-check',
            '--disable-workspace-trust',
            '--disable-getting-started-override',
            project,
        ],
        { env: environment, stdio: 'ignore' },
    );
    for (
        let i = 0;
        i < 150 &&
        !(await fetch(address).then(
            () => true,
            () => false,
        ));
        i++
    )
        await new Promise(resolve => setTimeout(resolve, 200));

    browser = await chromium.launch({ executablePath: process.env.PAPERGEN_CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
    const context = await browser.newContext({ viewport: { width: 1280, height: 760 } });
    page = await context.newPage();
    page.setDefaultTimeout(60000);
    const strangers = new Set();
    await context.route(
        url => !['127.0.0.1', 'localhost'].includes(url.hostname) && url.protocol.startsWith('http'),
        route => {
            const { hostname } = new URL(route.request().url());
            strangers.add(hostname);
            return route.abort();
        },
    );
    await page.goto(`${address}?folder=${encodeURIComponent(project)}`);
    await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
    await page.waitForTimeout(2000);

    await step('a squiggle at line 97', async () => {
        await open('seed.papers.txt', damagedLine);
        await until('a squiggle', async () => (await page.locator('.squiggly-warning, .squiggly-info, .squiggly-error').count()) > 0, 120);
        await ask('>Problems: Focus on Problems View');
        await until(
            'the problem in the list',
            async () => (await page.locator('.markers-panel .monaco-list-row', { hasText: `Ln ${damagedLine},` }).count()) > 0,
        );
    });

    await step('hover says the member of a paper', async () => {
        const title = titleLine();
        await open('seed.papers.txt', title, 2);
        await hover(/Papers\.HMT/);
        if (process.env.PAPERGEN_SCREENSHOT) {
            await settled();
            await page.screenshot({ path: process.env.PAPERGEN_SCREENSHOT });
        }
        await page.keyboard.press('Escape');
    });

    await step('the light bulb writes ×100', async () => {
        const column = lineOf(damagedLine).indexOf('times100');
        expect(column >= 0 && !lineOf(damagedLine).includes('×100'), 'the line is not damaged');
        await open('seed.papers.txt', damagedLine, column + 3);
        await repair('times100', "Write '×100'");
        await until('×100 in the file', () => lineOf(damagedLine).includes('×100') && !lineOf(damagedLine).includes('times100'));
    });

    await step('the symbols of the file are its papers', async () => {
        await open('seed.papers.txt', titleLine());
        await page.keyboard.press('Control+Shift+O');
        await until('the paper', async () =>
            (await page.locator('.quick-input-list .monaco-list-row').allInnerTexts()).some(text => /HMT: /.test(text)),
        );
        await page.keyboard.press('Escape');
    });

    await step('completion offers keys and topics', async () => {
        const title = titleLine();
        await open('seed.papers.txt', title, 1);
        await page.keyboard.press('End');
        await page.keyboard.type('\ntopics: ');
        await page.keyboard.press('Control+Space');
        await until('a list of topics', async () => (await page.locator('.suggest-widget .monaco-list-row').count()) > 3);
        await page.keyboard.press('Escape');
        await ask('>File: Revert File');
    });

    await step('F12 leads from Papers.HMT in C# to its line', async () => {
        const title = titleLine();
        await open('Program.cs', 1, 22);
        await page.keyboard.press('F12');
        await page.locator('.tab.active', { hasText: 'seed.papers.txt' }).waitFor();
        await until('the line', async () => (await status()).startsWith(`Ln ${title},`));
        await open('Program.cs', 1, 22);
        await hover(/Paper Papers\.HMT/);
        await page.keyboard.press('Escape');
    });

    await step('the view lists topics, papers and what names them', async () => {
        await ask('>Explorer: Focus on Papers View');
        const view = page.locator('.pane', { has: page.locator('.pane-header', { hasText: /^\s*Papers\s*$/i }) });
        await until('a topic', async () => (await view.locator('.monaco-list-row').count()) > 0);
        const use = view.locator('.monaco-list-row', { hasText: 'Program.cs(1)' });
        // The rows in sight are the only ones there are; each is opened on the way down.
        await view.locator('.monaco-list-row').first().click();
        for (let i = 0; i < 250 && (await use.count()) === 0; i++) {
            await page.keyboard.press('ArrowRight');
            await page.waitForTimeout(40);
            await page.keyboard.press('ArrowDown');
        }
        await until('the use', async () => (await use.count()) > 0, 5);
    });

    await step('rename changes the paper file and the C# code', async () => {
        const title = titleLine();
        await open('seed.papers.txt', title, 2);
        await rename('Hmt2');
        await ask('>File: Save All');
        await until('the id in the digest', () => /^id: Hmt2$/m.test(readFileSync(digest, 'utf8')));
        await until('the name in C#', () => readFileSync(program, 'utf8').includes('Papers.Hmt2;'));
    });

    await step('a rename that begins in C# changes the paper file, too', async () => {
        await open('Program.cs', 1, 22);
        await rename('Hmt3');
        await ask('>File: Save All');
        await until('the name in C#', () => readFileSync(program, 'utf8').includes('Papers.Hmt3;'));
        await until('the id in the digest', () => /^id: Hmt3$/m.test(readFileSync(digest, 'utf8')));
    });

    await step("a name is pinned, and a paper's page is asked for", async () => {
        // The first paper that has no id.
        const lines = readFileSync(digest, 'utf8').split('\n');
        const title = lines.findIndex((line, i) => i > 0 && /^\S+: /.test(line) && lines[i - 1] === '' && lines[i + 1] === '');
        await open('seed.papers.txt', title + 1, 2);
        await ask('>PaperGen: Pin the Name of the Paper');
        await page.locator('.tab.dirty').first().waitFor();
        await ask('>File: Save All');
        await until('its id', () => lineOf(title + 2) === `id: ${lines[title].split(':')[0]}`);
        await open('linked.papers.txt', 1, 2);
        await ask(">PaperGen: Open the Paper's Page");
        // The editor asks before it opens anything.
        const question = page.locator('.monaco-dialog-box', { hasText: 'arxiv.org/abs/2405.06067' });
        await question.waitFor();
        await question.getByRole('button', { name: 'Cancel' }).click();
    });

    await step('completion offers ids inside [Cites]', async () => {
        await open('Program.cs', 2);
        await page.keyboard.type('[Cites("');
        await page.keyboard.press('Control+Space');
        await until('the ids', async () => (await page.locator('.suggest-widget .monaco-list-row').count()) > 1);
        // A word that no C# file has, which the editor would offer by itself.
        await page.keyboard.type('love');
        await until('the one that is begun', async () =>
            (await page.locator('.suggest-widget .monaco-list-row').allInnerTexts()).some(text => text.includes('lovelace')),
        );
        await page.keyboard.press('Escape');
        await ask('>File: Revert File');
    });

    if (seed !== undefined) {
        await step('the text of the page around the papers is dimmed', async () => {
            await open('seed.papers.txt', 5);
            const colour = async text =>
                page
                    .locator('.view-line span span', { hasText: text })
                    .first()
                    .evaluate(element => getComputedStyle(element).color);
            await until('another colour', async () => (await colour(/^Subscribe$/)) !== (await colour(/^Recent/)));
        });
    }

    await step('a bibliography has squiggles, hover and symbols', async () => {
        await open('refs.papers.bib', 2, 4);
        await until('a squiggle', async () => (await page.locator('.squiggly-warning, .squiggly-info, .squiggly-error').count()) > 0);
        await page.keyboard.press('Control+Shift+O');
        await until('the entry', async () =>
            (await page.locator('.quick-input-list .monaco-list-row').allInnerTexts()).some(text => /Notes on the the Engine/.test(text)),
        );
        await page.keyboard.press('Escape');
        await open('refs.papers.bib', 2, 14);
        await hover(/Paper Papers\.lovelace/);
        await page.keyboard.press('Escape');
    });

    await step('the light bulb repairs a bibliography', async () => {
        await open('refs.papers.bib', 2, 23);
        await repair('the the', "Write 'the'");
        await until('the title', () => readFileSync(library, 'utf8').includes('{Notes on the Engine}'));
    });

    await step('rename changes a key and its names, and asks where a name may be another type', async () => {
        await open('refs.papers.bib', 1, 12);
        await rename('ada1843');
        // One name may be another type's: what is to be changed is shown before.
        await applyButton().click();
        await page.locator('.view-lines', { hasText: 'ada1843' }).first().waitFor();
        await page.waitForTimeout(500);
        await ask('>File: Save All');
        await until('the key', () => readFileSync(library, 'utf8').startsWith('@article{ada1843,'));
        await until('the certain name in C#', () => readFileSync(join(project, 'Doubt.cs'), 'utf8').includes('= Papers.ada1843,'));
        expect(readFileSync(join(project, 'Doubt.cs'), 'utf8').includes('shelf.Papers.lovelace;'), 'the doubtful one was changed unasked');
    });

    await step('the catalog is shown as a page', async () => {
        await ask('>PaperGen: Show the Catalog as a Page');
        // A frame in a frame: the editor keeps foreign pages apart.
        await until('the page', async () => {
            for (const frame of page.frames().slice(1)) {
                if (
                    /\d+ papers .*topics/.test(
                        await frame
                            .locator('body')
                            .innerText()
                            .catch(() => ''),
                    )
                )
                    return true;
            }
            return false;
        });
    });

    await step('beside a C# extension that compiles: names of papers are ours, and others are its own', async () => {
        const packed = join(work, 'csharp.vsix');
        const options = ['--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', packed];
        const vsce = spawnSync(process.execPath, [join(extension, 'node_modules/@vscode/vsce/vsce'), 'package', ...options], {
            cwd: join(extension, 'test', 'csharp'),
            encoding: 'utf8',
        });
        expect(vsce.status === 0, `it cannot be packed: ${vsce.stderr}`);
        const added = spawnSync(codeServer, [...flags, '--install-extension', packed], { env: environment, encoding: 'utf8' });
        expect(added.status === 0, `it cannot be installed: ${added.stderr}`);
        const other = join(project, 'Other.cs');
        writeFileSync(
            other,
            '// Papers is a class of this file, says a compiler\nobject own = Papers.Hmt3;\nclass P { object Hmt3; }\n',
        );
        await page.reload();
        await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
        await page.waitForTimeout(2000);

        await open('Other.cs', 2, 22);
        // Until the servers are there, nobody answers.
        await until('the definition of another class', async () => {
            await page.keyboard.press('F12');
            await page.waitForTimeout(1000);
            return (await status()).startsWith('Ln 3,');
        });
        await open('Other.cs', 2, 22);
        await rename('Mine');
        await ask('>File: Save All');
        await until('its own names', () => /Papers\.Mine;\nclass P \{ object Mine; \}/.test(readFileSync(other, 'utf8')));
        expect(/^id: Hmt3$/m.test(readFileSync(digest, 'utf8')), 'the paper was renamed');

        await open('Program.cs', 1, 22);
        await rename('Hmt4');
        await ask('>File: Save All');
        await until('the name in C#', () => readFileSync(program, 'utf8').includes('Papers.Hmt4;'));
        await until('the id in the digest', () => /^id: Hmt4$/m.test(readFileSync(digest, 'utf8')));
    });

    await step('no network', async () => {
        expect(strangers.size === 0, `asked for ${[...strangers].join(', ')}`);
    });
} catch (error) {
    failed++;
    console.log(`FAILED: ${error.message}`);
    if (process.env.PAPERGEN_SHOTS) await page?.screenshot({ path: join(process.env.PAPERGEN_SHOTS, 'failed.png') });
} finally {
    await browser?.close();
    if (served !== undefined) {
        served.kill();
        await new Promise(resolve => served.once('exit', resolve));
    }
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
