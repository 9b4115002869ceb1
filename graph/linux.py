"""What Linux can take from a process for good: the network (seccomp), and files (Landlock).

Both hold for the process that asks and everything it starts, cannot be taken back, and need no
rights. The numbers are those of the kernel's headers: ``linux/seccomp.h``, ``linux/filter.h``,
``linux/landlock.h`` and the system call tables of each processor; see seccomp(2) and
landlock(7). Elsewhere, and on kernels or processors without them, the functions say False.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_MOST_POOLS = -8
"""mallopt: M_ARENA_MAX."""
_NO_NEW_RIGHTS = 38
"""prctl: PR_SET_NO_NEW_PRIVS."""
_FILTER, _ALL_THREADS = 1, 1
"""seccomp: SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC."""
_LOAD, _IF_EQUAL, _IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
"""BPF: load a word, jump if equal, jump if greater or equal, return."""
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050001
"""SECCOMP_RET_ALLOW; SECCOMP_RET_ERRNO with EPERM."""
_AT_NUMBER, _AT_PROCESSOR = 0, 4
"""Where the call's number and the processor are in ``struct seccomp_data``."""
_OTHER_TABLE = 0x40000000
"""Numbers from here on belong to the x32 table, which nothing of ours uses."""

_CREATE_RULES, _ADD_RULE, _OBEY = 444, 445, 446
"""Landlock's calls, the same on every processor."""
_ASK_VERSION, _PATH_BENEATH = 1, 1
_WRITE_FILE, _READ_FILE, _READ_FOLDER = 1 << 1, 1 << 2, 1 << 3
_REMOVE_FILE, _MAKE_FILE, _CUT_FILE = 1 << 5, 1 << 8, 1 << 14
_CUTTING_FROM = 3
"""The version that can take the right to cut files."""
_FILE_RIGHTS = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
"""Every right to files that a version of Landlock can take."""
_NETWORK_RIGHTS_FROM, _NETWORK_RIGHTS = 4, 3
"""The version that can take TCP's bind and connect, and these two."""


@dataclass(frozen=True, slots=True)
class _Processor:
    """A processor's name in the kernel, its number of seccomp, and of calls to refuse."""

    name: int
    seccomp: int
    refused: Sequence[int]


_PROCESSORS = {
    # socket, socketpair, execve, ptrace, execveat, io_uring_setup, process_vm_readv, _writev
    "x86_64": _Processor(0xC000003E, 317, (41, 53, 59, 101, 322, 425, 310, 311)),
    "aarch64": _Processor(0xC00000B7, 277, (198, 199, 221, 117, 281, 425, 270, 271)),
}


def refuse_network() -> bool:
    """Let this process make no socket and start no program; whether the system does that."""
    processor = _PROCESSORS.get(platform.machine())
    if sys.platform != "linux" or processor is None:
        return False
    system = ctypes.CDLL(None, use_errno=True)
    program = _program(processor)
    code = ctypes.create_string_buffer(program, len(program))
    described = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(code))
    if system.prctl(_NO_NEW_RIGHTS, 1, 0, 0, 0):
        return False
    return bool(system.syscall(processor.seccomp, _FILTER, _ALL_THREADS, described) == 0)


def share_memory() -> bool:
    """Have threads that start from now on share one pool of memory; whether the system can.

    glibc gives each thread a pool that takes 64 MB or more of address space (mallopt(3)), so
    that an engine with many threads meets its limit before it has anything in memory.
    """
    if sys.platform != "linux":
        return False
    try:
        return bool(ctypes.CDLL(None).mallopt(_MOST_POOLS, 1))
    except AttributeError:  # another library than glibc, which has no such pools
        return False


def read_only(folder: Path, *, writing: Path | None = None) -> bool:
    """Let this thread open only what lies below a folder, to read; whether the system does that.

    Below ``writing`` it may make, change and remove files.
    """
    if sys.platform != "linux":
        return False
    system = ctypes.CDLL(None, use_errno=True)
    version = system.syscall(_CREATE_RULES, None, 0, _ASK_VERSION)
    if version < 1 or system.prctl(_NO_NEW_RIGHTS, 1, 0, 0, 0):
        return False
    rights = _rights(version)
    rules = system.syscall(_CREATE_RULES, rights, len(rights), 0)
    if rules < 0:
        return False
    reading = _READ_FILE | _READ_FOLDER
    allowed = {folder: reading}
    if writing is not None:
        cutting = _CUT_FILE if version >= _CUTTING_FROM else 0
        allowed[writing] = reading | _WRITE_FILE | _REMOVE_FILE | _MAKE_FILE | cutting
    try:
        refused = [
            _allow(system, rules, below=place, rights=some) for place, some in allowed.items()
        ]
        return not any(refused) and system.syscall(_OBEY, rules, 0) == 0
    finally:
        os.close(rules)


def _allow(system: ctypes.CDLL, rules: int, *, below: Path, rights: int) -> int:
    """Add to the rules what is allowed below a folder; other than 0 where that is refused."""
    place = os.open(below, os.O_PATH | os.O_DIRECTORY)
    try:
        beneath = struct.pack("=Qi", rights, place)
        return int(system.syscall(_ADD_RULE, rules, _PATH_BENEATH, beneath, 0))
    finally:
        os.close(place)


def _program(processor: _Processor) -> bytes:
    """The filter: refuse other processors' calls, other tables, and the calls of the list."""
    jumps = len(processor.refused)
    lines = [
        (_LOAD, 0, 0, _AT_PROCESSOR),
        (_IF_EQUAL, 0, jumps + 3, processor.name),
        (_LOAD, 0, 0, _AT_NUMBER),
        (_IF_AT_LEAST, jumps + 1, 0, _OTHER_TABLE),
        *((_IF_EQUAL, jumps - place, 0, number) for place, number in enumerate(processor.refused)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    ]
    return b"".join(struct.pack("=HBBI", *line) for line in lines)


def _rights(version: int) -> bytes:
    """What the rules are about: all rights to files, and TCP where the version has it."""
    files = next(rights for least, rights in reversed(_FILE_RIGHTS.items()) if version >= least)
    if version < _NETWORK_RIGHTS_FROM:
        return struct.pack("=Q", files)
    return struct.pack("=QQ", files, _NETWORK_RIGHTS)
