// The view of topics and papers.
import * as vscode from 'vscode';
import { type Node, type Place, type ProjectInfo, treeOf } from './papers.ts';

export function rangeOf(place: Place): vscode.Range {
    return new vscode.Range(place.range.start.line, place.range.start.character, place.range.end.line, place.range.end.character);
}

export class PaperTree implements vscode.TreeDataProvider<Node> {
    readonly #changed = new vscode.EventEmitter<undefined>();
    readonly #load: () => Promise<readonly ProjectInfo[]>;
    #timer: NodeJS.Timeout | undefined;

    readonly onDidChangeTreeData = this.#changed.event;

    constructor(load: () => Promise<readonly ProjectInfo[]>) {
        this.#load = load;
    }

    /** Asks the server again, soon: edits come in bursts. */
    refresh(delay = 600): void {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#changed.fire(undefined), delay);
    }

    async getChildren(node?: Node): Promise<Node[]> {
        return [...(node === undefined ? treeOf(await this.#load()) : node.children)];
    }

    getTreeItem(node: Node): vscode.TreeItem {
        const state = node.children.length === 0 ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed;
        const item = new vscode.TreeItem(node.label, state);
        item.description = node.detail ?? '';
        item.tooltip = node.tooltip ?? node.label;
        item.contextValue = node.kind === 'paper' && node.paper?.page !== undefined ? 'paper.page' : node.kind;
        item.iconPath = new vscode.ThemeIcon({ project: 'project', topic: 'tag', paper: 'book', use: 'references' }[node.kind]);
        if (node.place !== undefined) {
            const uri = vscode.Uri.parse(node.place.uri);
            item.command = { command: 'vscode.open', title: 'Open', arguments: [uri, { selection: rangeOf(node.place), preview: true }] };
        }
        return item;
    }
}
