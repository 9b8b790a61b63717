#!/usr/bin/python3
"""Other people's programs judge what papergen writes of .bib files.

  judge.py fix FILE...      bibtex and biber read each file before and after 'papergen fix': no new complaint, a second run changes nothing
  judge.py export FILE...   pybtex reads each file and what 'papergen export' makes of it: key, type and decoded fields are equal

PAPERGEN names the tool (default: papergen). Exit code 1 where something differs."""
import codecs
import collections
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

TOOL = os.environ.get('PAPERGEN', 'papergen').split()
PRIVATE = re.compile(r'file|local-url|pdf|annote|annotation|review|comment|owner|timestamp|groups|__markedentry|bdsk-.*|date-(added|modified)|opt.*|.*-jabref')
# What these say is written in one form, under one name.
ONE_FORM = {'doi', 'eprint', 'archiveprefix', 'eprinttype', 'primaryclass', 'eprintclass', 'year', 'month', 'day', 'date', 'url', 'keywords', 'keyword', 'key', 'crossref'}


def run(folder, *command):
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=600)
    return (done.stdout + done.stderr).decode('utf-8', 'replace')


def bibtex(file, folder):
    """The complaints of bibtex, without the lines they are in."""
    shutil.copyfile(file, folder + '/x.bib')
    with open(folder + '/x.aux', 'w') as aux:
        aux.write('\\citation{*}\n\\bibstyle{plain}\n\\bibdata{x}\n')
    lines = run(folder, 'bibtex', '-min-crossrefs=100', 'x').split('\n')
    return collections.Counter(re.sub(r'---?line \d+ of file.*', '', line) for line in lines if line.startswith('Warning--') or '---line ' in line)


def biber(file, folder):
    shutil.copyfile(file, folder + '/x.bib')
    lines = run(folder, 'biber', '--tool', '--nolog', '-q', '--output-file', 'y.bib', 'x.bib').split('\n')
    return collections.Counter(re.sub(r'_\d+\.utf8|line \d+|/\S+|\d+:\d+', '', line) for line in lines if line.startswith(('WARN', 'ERROR')))


def fix(file, folder):
    copy = folder + '/f.bib'
    shutil.copyfile(file, copy)
    run(folder, *TOOL, 'fix', 'f.bib')
    once = open(copy, 'rb').read()
    if once == open(file, 'rb').read():
        return 'nothing to repair', []
    run(folder, *TOOL, 'fix', 'f.bib')
    faults = [] if once == open(copy, 'rb').read() else ['a second run changes it']
    told = []
    for program in [bibtex] + ([biber] if os.path.getsize(file) < 200_000 else []):
        before, after = program(file, folder), program(copy, folder)
        told.append(f'{program.__name__} {sum(before.values())} -> {sum(after.values())}')
        faults += [f'{program.__name__}: {line}' for line in after - before]
    return ', '.join(told), faults


def decoded(text):
    text = re.sub(r'(?<!\\)%.*?\n', '', text)
    text = codecs.decode(re.sub(r'\\url\s*', '', text), 'ulatex', 'ignore')
    text = unicodedata.normalize('NFC', text).replace('~', ' ').replace('\u00a0', ' ')
    for written, sign in (('---', '\u2014'), ('--', '\u2013'), ('``', '\u201c'), ("''", '\u201d'), ('`', '\u2018'), ("'", '\u2019'), ('$', ''), ('{', ''), ('}', ''), ('\\', '')):
        text = text.replace(written, sign)
    return re.sub(r'[\s.]+', ' ', text).strip()


def export(file, folder):
    import latexcodec  # noqa: F401, registers 'ulatex'
    from pybtex.database import parse_bytes
    from pybtex import errors
    errors.set_strict_mode(False)
    with errors.capture():
        raw = open(file, 'rb').read()
        try:
            raw.decode('utf-8')
        except UnicodeDecodeError:
            raw = raw.decode('latin-1').encode('utf-8')
        before = parse_bytes(raw, 'bibtex')
        shutil.copyfile(file, folder + '/in.bib')
        if os.path.exists(folder + '/out.bib'):
            os.remove(folder + '/out.bib')
        run(folder, *TOOL, 'export', 'in.bib', '-o', 'out.bib')
        if not os.path.exists(folder + '/out.bib'):
            return 'no paper', [] if not before.entries else ['nothing is written']
        after = parse_bytes(open(folder + '/out.bib', 'rb').read(), 'bibtex')
    faults, count = [], 0
    for key, entry in before.entries.items():
        if key not in after.entries:
            faults.append(f'{key}: no entry')
            continue
        now = after.entries[key]
        if entry.type.lower() != now.type.lower():
            faults.append(f'{key}: type: {entry.type} is {now.type}')
        for role, persons in entry.persons.items():
            count += 1
            names = [[decoded(' '.join(map(str, part))) for part in (p.first_names + p.middle_names, p.prelast_names + p.last_names, p.lineage_names)] for p in persons]
            others = [[decoded(' '.join(map(str, part))) for part in (p.first_names + p.middle_names, p.prelast_names + p.last_names, p.lineage_names)]
                      for p in now.persons.get(role, [])]
            if names != others:
                faults.append(f'{key}: {role}: {names} is {others}')
        for name, value in entry.fields.items():
            name = name.lower()
            if PRIVATE.fullmatch(name) or name in ONE_FORM or not decoded(value) or re.search(r'(^|[\s:])(/home|/Users|[A-Za-z]:\\|file:)', value):
                continue
            count += 1
            if decoded(now.fields.get(name, '')) != decoded(value):
                faults.append(f'{key}: {name}: {decoded(value)[:150]!r} is {decoded(now.fields.get(name, ""))[:150]!r}')
    return f'{count - len(faults)} of {count} fields', faults


def main():
    judge = {'fix': fix, 'export': export}[sys.argv[1]]
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for file in sys.argv[2:]:
            told, faults = judge(file, folder)
            wrong += len(faults)
            print(f'{os.path.basename(file)}: {told}')
            for fault in faults[:10]:
                print('    ' + fault)
    print(f'{wrong} differences')
    return 1 if wrong else 0


sys.exit(main())
