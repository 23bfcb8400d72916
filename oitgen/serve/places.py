"""Which places matter to the preview, and which of them give no events."""

import sys
from pathlib import Path, PurePath

from oitgen.report.text import plain
from oitgen.write.inventory import MANIFEST

# What oitgen itself writes beside content/: a build must not wake the next.
_OURS = frozenset({"public", "public-file", "reports", "oitgen-crash.txt"})
_REMOTE = frozenset({"9p", "afs", "cifs", "drvfs", "ncpfs", "nfs", "nfs4", "prl_fs", "smb2", "smb3", "smbfs", "vboxsf", "vmhgfs"})
_MOUNTS = Path("/proc/self/mounts")

if sys.platform == "win32":
    import ctypes

    _DRIVE_REMOTE = 4

    def _is_network_drive(folder: Path) -> bool:
        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\") == _DRIVE_REMOTE)

else:

    def _is_network_drive(folder: Path) -> bool:
        return False


def on_disk(folder: PurePath, path: str) -> str:
    """A path below the site folder as this computer writes it, to be pasted into its file manager."""
    return plain(str(folder / path))


def is_watched(folder: Path, path: Path) -> bool:
    """Whether a path below the site folder can matter to the site; hidden folders and what oitgen wrote do not."""
    try:
        parts = path.relative_to(folder).parts
    except ValueError:
        return False
    if not parts:
        return True
    if parts[0] in _OURS or any(part.startswith(".") for part in parts):
        return False
    return not (folder / parts[0] / MANIFEST).exists()


def is_remote(folder: Path, mounts: Path = _MOUNTS) -> bool:
    """Whether the folder lies where events cannot be trusted: a network drive, a shared folder, OneDrive."""
    return _is_shared(folder) or _is_network_drive(folder) or _is_network_mount(folder, mounts)


def _is_shared(folder: PurePath) -> bool:
    return str(folder).startswith(("\\\\", "//")) or any(part.lower().startswith("onedrive") for part in folder.parts)


def _is_network_mount(folder: Path, mounts: Path) -> bool:
    """By the table of mounts (Linux): the one with the longest path above the folder holds it."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    found = [fields for line in lines if len(fields := line.split(" ")) > 2 and folder.is_relative_to(_unescaped(fields[1]))]
    holder = max(found, key=lambda fields: len(_unescaped(fields[1])), default=None)
    return holder is not None and (holder[2] in _REMOTE or holder[2].startswith("fuse."))


def _unescaped(path: str) -> str:
    return path.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
