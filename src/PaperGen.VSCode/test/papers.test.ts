import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isGenerated, OtherServers, verdictOf } from '../src/csharp.ts';
import { type Node, type PaperInfo, treeOf } from '../src/papers.ts';

const location = { uri: 'file:///a.papers.txt', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } } };
const paper = (member: string, ...uses: string[]): PaperInfo => ({
    id: member,
    member: `Papers.${member}`,
    title: member,
    location,
    uses: uses.map(label => ({ label, location })),
});

function outline(nodes: readonly Node[], indent = ''): string[] {
    return nodes.flatMap(node => [`${indent}${node.kind} ${node.label}`, ...outline(node.children, indent + ' ')]);
}

const project = {
    name: 'Reading',
    folder: '/reading',
    papers: [paper('A', 'Program.cs(1)'), paper('B'), paper('C')],
    topics: [
        { name: 'Models', parent: -1, papers: [0, 1] },
        { name: 'Memory', parent: 0, papers: [0] },
        { name: 'Empty', parent: -1, papers: [] },
    ],
};

test('a paper stands at its nearest topic, above what names it', () => {
    assert.deepEqual(outline(treeOf([project])), [
        'topic Models',
        ' topic Memory',
        '  paper Papers.A',
        '   use Program.cs(1)',
        ' paper Papers.B',
        'topic No topic',
        ' paper Papers.C',
    ]);
});

test('several projects stand above their topics', () => {
    assert.deepEqual(
        treeOf([project, { ...project, name: 'Other' }]).map(node => `${node.label} ${node.detail}`),
        ['Reading 3 papers', 'Other 3 papers'],
    );
});

test('a compiler that knows a name as something else is believed', () => {
    assert.equal(verdictOf([]), 'unknown');
    assert.equal(verdictOf(['file:///reading/Own.cs']), 'other');
    assert.equal(verdictOf(['roslyn-source-generated://guid/Papers.g.cs?assemblyName=PaperGen.Generators']), 'paper');
    assert.equal(isGenerated('file:///reading/Papers.Own.g.cs'), false);
    assert.equal(isGenerated('file:///%E0%A4%A'), false);
});

test('who is asked does not ask again, and an error is no verdict', async () => {
    let inner: string | undefined;
    const servers: OtherServers = new OtherServers(async (document, line, character) => {
        assert.equal(servers.isAsking(document, line, character), true);
        inner = await servers.verdict(document, line, character);
        return ['file:///Own.cs'];
    });
    assert.equal(await servers.verdict('file:///Program.cs', 1, 2), 'other');
    assert.equal(inner, 'unknown');
    assert.equal(servers.isAsking('file:///Program.cs', 1, 2), false);
    assert.equal(await new OtherServers(() => Promise.reject(new Error('gone'))).verdict('a', 0, 0), 'unknown');
});
