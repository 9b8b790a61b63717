// Installs the server, when the user says so.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { packageId } from './server.ts';

const run = promisify(execFile);
const forUser = 'Install for Me';
const inWorkspace = 'Install in This Workspace';
const never = 'Never Ask Again';
const silencedKey = 'papergen.isSilenced';

/** Asks whether the server shall be installed, and does it. True if it is there now. */
export async function offerInstallation(
    context: vscode.ExtensionContext,
    output: vscode.OutputChannel,
    isAsked: boolean,
): Promise<boolean> {
    if (!isAsked && context.globalState.get(silencedKey) === true) return false;
    const folder = vscode.workspace.isTrusted ? vscode.workspace.workspaceFolders?.[0]?.uri.fsPath : undefined;
    const choice = await vscode.window.showInformationMessage(
        `The language server of PaperGen is not installed. It is the .NET tool ${packageId}.`,
        ...[forUser, ...(folder === undefined ? [] : [inWorkspace]), ...(isAsked ? [] : [never])],
    );
    if (choice === never) await context.globalState.update(silencedKey, true);
    if (choice === forUser) return install(output, undefined, [['tool', 'install', '--global', packageId]]);
    // A manifest that exists is used; new tool-manifest refuses then, and that is no failure.
    if (choice === inWorkspace && folder !== undefined)
        return install(output, folder, [['tool', 'install', '--create-manifest-if-needed', packageId]]);
    return false;
}

/** Restores what a tool manifest names. */
export async function offerRestore(output: vscode.OutputChannel, folder: string): Promise<boolean> {
    const restore = 'Restore';
    const choice = await vscode.window.showInformationMessage('The tool manifest names PaperGen, and its tools are not restored.', restore);
    return choice === restore && install(output, folder, [['tool', 'restore']]);
}

async function install(output: vscode.OutputChannel, folder: string | undefined, commands: readonly string[][]): Promise<boolean> {
    return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: 'Installing PaperGen' }, async () => {
        try {
            for (const args of commands) {
                output.appendLine(`dotnet ${args.join(' ')}`);
                const { stdout, stderr } = await run('dotnet', args, { cwd: folder, windowsHide: true });
                output.append(stdout + stderr);
            }
            return true;
        } catch (error) {
            output.appendLine(String(error));
            output.show(true);
            void vscode.window.showErrorMessage('PaperGen could not be installed. The output says why.');
            return false;
        }
    });
}
