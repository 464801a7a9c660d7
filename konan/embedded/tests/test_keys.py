import base64
from pathlib import Path

from konan.embedded.folders import DataFolder
from konan.embedded.keys import kept_secrets


def test_they_are_made_once_and_kept(tmp_path: Path) -> None:
    folder = DataFolder.at(tmp_path / "data")
    made = kept_secrets(folder)
    assert set(made) == {"SECRET_KEY", "ENCRYPTION_KEYS", "JWT_KEYS"}
    assert kept_secrets(folder) == made


def test_each_data_folder_has_its_own(tmp_path: Path) -> None:
    one, two = (kept_secrets(DataFolder.at(tmp_path / name)) for name in ("one", "two"))
    assert not set(one.values()) & set(two.values())


def test_the_encryption_key_has_256_bits(tmp_path: Path) -> None:
    spec = kept_secrets(DataFolder.at(tmp_path / "data"))["ENCRYPTION_KEYS"]
    assert len(base64.b64decode(spec.partition(":")[2])) == 32
