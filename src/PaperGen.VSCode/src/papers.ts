// What the server says of the workspace's papers, and the tree that is made of it. No part of the editor is used here.

export interface Place {
    readonly uri: string;
    readonly range: { readonly start: Position; readonly end: Position };
}

export interface Position {
    readonly line: number;
    readonly character: number;
}

export interface PaperInfo {
    readonly id: string;
    readonly member: string;
    readonly title: string;
    readonly location: Place;
    /** The address of its page; absent if nothing names one. */
    readonly page?: string;
    /** Where C# names it. */
    readonly uses: readonly { readonly label: string; readonly location: Place }[];
}

export interface TopicInfo {
    readonly name: string;
    /** The position of the topic above it, or -1. */
    readonly parent: number;
    /** The positions of its papers. */
    readonly papers: readonly number[];
}

export interface ProjectInfo {
    readonly name: string;
    readonly folder: string;
    readonly papers: readonly PaperInfo[];
    readonly topics: readonly TopicInfo[];
}

/** A node of the tree. */
export interface Node {
    readonly kind: 'project' | 'topic' | 'paper' | 'use';
    readonly label: string;
    readonly detail?: string;
    readonly tooltip?: string;
    readonly place?: Place;
    readonly paper?: PaperInfo;
    readonly children: readonly Node[];
}

/** Projects, if there are several, above topics, above papers, above what cites them. */
export function treeOf(projects: readonly ProjectInfo[]): readonly Node[] {
    if (projects.length === 1 && projects[0] !== undefined) return topicsOf(projects[0]);
    return projects.map(project => ({
        kind: 'project',
        label: project.name,
        detail: count(project.papers.length, 'paper'),
        children: topicsOf(project),
    }));
}

function topicsOf(project: ProjectInfo): readonly Node[] {
    const filed = new Set(project.topics.flatMap(topic => topic.papers));
    const rest = project.papers.filter((_, index) => !filed.has(index)).map(paperNode);
    const nodes = project.topics
        .flatMap((topic, index) => (topic.parent < 0 ? [topicNode(project, index)] : []))
        .filter(node => node.children.length > 0);
    return rest.length === 0 ? nodes : [...nodes, { kind: 'topic', label: 'No topic', detail: String(rest.length), children: rest }];
}

function topicNode(project: ProjectInfo, index: number): Node {
    const below = project.topics.flatMap((topic, child) => (topic.parent === index ? [child] : []));
    const topics = below.map(child => topicNode(project, child)).filter(node => node.children.length > 0);
    // A paper stands at its nearest topics, and not once more at what is above them.
    const deeper = new Set(below.flatMap(child => project.topics[child]?.papers ?? []));
    const own = project.topics[index]?.papers ?? [];
    const papers = own
        .filter(paper => !deeper.has(paper))
        .flatMap(paper => project.papers[paper] ?? [])
        .map(paperNode);
    const all = new Set([...own, ...deeper]);
    return { kind: 'topic', label: project.topics[index]?.name ?? '', detail: String(all.size), children: [...topics, ...papers] };
}

function paperNode(paper: PaperInfo): Node {
    return {
        kind: 'paper',
        label: paper.member,
        detail: paper.title,
        tooltip: paper.uses.length === 0 ? paper.title : `${paper.title}\n${count(paper.uses.length, 'use')} in C#`,
        place: paper.location,
        paper,
        children: paper.uses.map(use => ({ kind: 'use', label: use.label, place: use.location, children: [] })),
    };
}

function count(number: number, noun: string): string {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
