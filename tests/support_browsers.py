"""The browsers that a process has started, to be killed in tests. Others on the machine are left alone."""

import os
from collections import defaultdict
from pathlib import Path

_SHELLS = frozenset({"sh", "bash", "dash", "busybox"})


def browsers(root: int | None = None) -> list[int]:
    """Main processes of the browsers below a process, by default this one."""
    children: dict[int, list[int]] = defaultdict(list)
    commands: dict[int, str] = {}
    programs: dict[int, str] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = (entry / "stat").read_text().rsplit(")", 1)[1].split()[1]
                commands[int(entry.name)] = (entry / "cmdline").read_text().replace("\0", " ")
                programs[int(entry.name)] = str((entry / "exe").readlink())
            except OSError:
                continue
            children[int(parent)].append(int(entry.name))
    found, todo = [], [os.getpid() if root is None else root]
    while todo:
        parent_pid = todo.pop()
        own = children[parent_pid]
        todo += own
        for pid in own:
            # A script that starts the browser bears its arguments, and so does, for a moment, what the browser forks.
            other = Path(programs[pid]).name in _SHELLS or programs[pid] == programs.get(parent_pid)
            if "--headless" in commands[pid] and "--type=" not in commands[pid] and not other:
                found.append(pid)
    return found
