"""The browsers that a process has started, to be killed in tests. Others on the machine are left alone."""

import os
from collections import defaultdict
from pathlib import Path


def browsers(root: int | None = None) -> list[int]:
    """Main processes of the browsers below a process, by default this one."""
    children: dict[int, list[int]] = defaultdict(list)
    commands: dict[int, str] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = (entry / "stat").read_text().rsplit(")", 1)[1].split()[1]
                commands[int(entry.name)] = (entry / "cmdline").read_text().replace("\0", " ")
            except OSError:
                continue
            children[int(parent)].append(int(entry.name))
    found, todo = [], [os.getpid() if root is None else root]
    while todo:
        own = children[todo.pop()]
        todo += own
        found += [pid for pid in own if "--headless" in commands[pid] and "--type=" not in commands[pid]]
    return found
