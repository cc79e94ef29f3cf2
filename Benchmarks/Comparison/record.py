"""Dated records of what was measured, on what."""
import datetime
import os
import re
import subprocess
import sys


def append(here, options, text):
    """Adds a record to the file of the catalog; returns its path."""
    folder = os.path.join(here, "Records")
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, f"{'http-' if options.http else ''}{options.dataset}.md")
    is_new = not os.path.exists(path)
    with open(path, "a") as file:
        if is_new:
            file.write(f"# {'Over HTTP' if options.http else 'In process'} on {options.dataset}\n\nNewest last; written by `Benchmarks/compare`.\n")
        when = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC")
        file.write(f"\n## {when}, {commit(here)}\n\n{machine()}\n\n`{command()}`\n\n")
        if options.note:
            file.write(options.note + "\n\n")
        file.write(text.rstrip() + "\n")
    return path


def command():
    """The command line without the folders of this machine."""
    shown, words = [], iter(sys.argv[1:])
    for word in words:
        if word in ("--peers", "--scratch", "--note"):
            next(words, None)
        elif not re.match("--(peers|scratch|note)=", word):
            shown.append(word)
    return " ".join(["compare"] + shown)


def commit(here):
    git = lambda *words: subprocess.run(["git", "-C", here, *words], capture_output=True, text=True).stdout.strip()  # noqa: E731
    changed = " with uncommitted changes" if git("status", "--porcelain", "--untracked-files=no", "--", "../Sources", ".") else ""
    return f"commit {git('rev-parse', '--short=10', 'HEAD')}{changed}"


def machine():
    with open("/proc/cpuinfo") as file:
        model = next((line.split(":", 1)[1].strip() for line in file if line.startswith("model name")), "unknown processor")
    with open("/proc/meminfo") as file:
        memory = int(file.readline().split()[1]) / 1048576
    load = os.getloadavg()
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GiB; load at the end {load[0]:.1f} {load[1]:.1f} {load[2]:.1f} (1, 5, 15 min)"
