"""On what a package decodes: the processor, or a CUDA device where CTranslate2 can use one."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path
from typing import Literal

from brief.errors import BriefError

Device = Literal["auto", "cpu", "cuda"]

_DRIVER = Path("/proc/driver/nvidia/version")
_CUBLAS = "libcublas.so.12"
"""What CTranslate2 opens for the first product of matrices: without it a translation fails once the model is loaded."""


def resolve(wanted: Device) -> Literal["cpu", "cuda"]:
    """The device to decode on; ``auto`` is CUDA where CTranslate2 sees a device and the libraries that it needs.

    Raises BriefError where ``cuda`` was asked for and CTranslate2 sees no device.
    """
    if wanted == "cpu" or (wanted == "auto" and not _likely()):
        return "cpu"
    import ctranslate2

    if ctranslate2.get_cuda_device_count():
        return "cuda"
    if wanted == "cuda":
        raise BriefError("--device cuda: CTranslate2 sees no CUDA device here; use auto or cpu")
    return "cpu"


def _likely() -> bool:
    """Whether there is a driver and cuBLAS: asked first, as most machines have neither and ctranslate2 loads slowly."""
    if sys.platform == "win32":
        system = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32")
        return (system / "nvcuda.dll").exists() and _opens("cublas64_12.dll")
    return _DRIVER.exists() and _opens(_CUBLAS)


def _opens(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
