// A stand-in for the C# extension, which is in no registry that the tests may use. What it answers is what a compiler would of the code
// of test/e2e.mjs: `Papers` is the generated class, whose names it does not rename, but in files that say so in a comment it is a class of
// theirs, whose members it renames in the file.
const vscode = require('vscode');

const csharp = { scheme: 'file', language: 'csharp' };
const generated = vscode.Uri.parse('csharp-stand-in:/PaperGen.Generators/PaperGen.PaperGenerator/Papers.g.cs');

function meaningOf(document, position) {
    const range = document.getWordRangeAtPosition(position);
    const text = document.getText();
    if (range === undefined || !text.slice(0, document.offsetAt(range.start)).endsWith('Papers.')) return undefined;
    return { range, isGenerated: !text.includes('// Papers is a class of this file') };
}

exports.activate = context => {
    context.subscriptions.push(
        vscode.workspace.registerTextDocumentContentProvider(generated.scheme, { provideTextDocumentContent: () => '// generated\n' }),
        vscode.languages.registerDefinitionProvider(csharp, {
            provideDefinition(document, position) {
                const meaning = meaningOf(document, position);
                if (meaning === undefined) return undefined;
                if (meaning.isGenerated) return new vscode.Location(generated, new vscode.Position(0, 0));
                const declared = document.positionAt(document.getText().indexOf(`object ${document.getText(meaning.range)};`) + 7);
                return new vscode.Location(document.uri, declared);
            },
        }),
        vscode.languages.registerRenameProvider(csharp, {
            prepareRename(document, position) {
                const meaning = meaningOf(document, position);
                if (meaning === undefined || meaning.isGenerated) throw new Error('You cannot rename this element.');
                return meaning.range;
            },
            provideRenameEdits(document, position, name) {
                const meaning = meaningOf(document, position);
                if (meaning === undefined || meaning.isGenerated) throw new Error('You cannot rename this element.');
                const edit = new vscode.WorkspaceEdit();
                for (const found of document.getText().matchAll(new RegExp(`\\b${document.getText(meaning.range)}\\b`, 'g')))
                    edit.replace(
                        document.uri,
                        new vscode.Range(document.positionAt(found.index), document.positionAt(found.index + found[0].length)),
                        name,
                    );
                return edit;
            },
        }),
    );
};
