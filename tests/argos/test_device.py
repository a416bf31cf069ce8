"""What a package is decoded on, by what there is and what was asked."""

from __future__ import annotations

import sys

import ctranslate2
import pytest

from brief.argos import device
from brief.argos.device import resolve
from brief.errors import BriefError

CHOSEN = [
    # asked, driver and cuBLAS, devices that CTranslate2 sees, what is taken
    ("auto", True, 1, "cuda"),
    ("auto", True, 0, "cpu"),
    ("auto", False, 1, "cpu"),
    ("cpu", True, 1, "cpu"),
    ("cuda", True, 2, "cuda"),
    ("cuda", False, 1, "cuda"),
]


@pytest.mark.parametrize(("asked", "libraries", "devices", "taken"), CHOSEN)
def test_the_device(asked, libraries: bool, devices: int, taken: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(device, "_likely", lambda: libraries)
    monkeypatch.setattr(ctranslate2, "get_cuda_device_count", lambda: devices)
    assert resolve(asked) == taken


def test_a_device_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(ctranslate2, "get_cuda_device_count", lambda: 0)
    with pytest.raises(BriefError, match="--device cuda: CTranslate2 sees no CUDA device"):
        resolve("cuda")


@pytest.mark.skipif(sys.platform == "win32", reason="the driver of Linux")
def test_a_driver_without_its_libraries_is_not_enough(tmp_path, monkeypatch: pytest.MonkeyPatch):
    driver = tmp_path / "version"
    monkeypatch.setattr(device, "_DRIVER", driver)
    monkeypatch.setattr(device, "_opens", lambda library: library == "libcublas.so.12")
    assert not device._likely()
    driver.touch()
    assert device._likely()
    monkeypatch.setattr(device, "_opens", lambda library: False)
    assert not device._likely()


def test_a_library_that_is_not_there_does_not_open():
    assert not device._opens("libnowhere-to-be-found.so.7")
