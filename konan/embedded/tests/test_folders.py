from pathlib import Path

import pytest

from konan.embedded.folders import LONGEST_SOCKET_PATH, DataFolder, InUse
from konan.embedded.identity import CannotRun


def test_one_holder_at_a_time(tmp_path: Path) -> None:
    folder = DataFolder.at(tmp_path / "data")
    with folder.lock():
        folder.pid_file("supervisor").write_text("4711\n")
        with pytest.raises(InUse, match="process 4711"):
            folder.lock()
    folder.lock().close()


def test_data_is_closed_to_others(tmp_path: Path) -> None:
    assert DataFolder.at(tmp_path / "data").path.stat().st_mode & 0o077 == 0


def test_two_data_folders_have_sockets_of_their_own(tmp_path: Path) -> None:
    one, two = (DataFolder.at(tmp_path / name).sockets() for name in ("one", "two"))
    assert one != two
    assert one == DataFolder.at(tmp_path / "one").sockets()


def test_a_long_path_of_data_still_gives_a_short_one_of_sockets(tmp_path: Path) -> None:
    deep = tmp_path / ("a" * 100) / ("b" * 100)
    sockets = DataFolder.at(deep).sockets()
    assert len(str(sockets / ".s.PGSQL.5432")) <= LONGEST_SOCKET_PATH


def test_a_folder_of_sockets_that_others_may_enter_is_refused(tmp_path: Path) -> None:
    folder = DataFolder.at(tmp_path / "data")
    folder.sockets().chmod(0o755)
    with pytest.raises(CannotRun, match="not a private folder"):
        folder.sockets()


def test_a_link_in_the_place_of_the_sockets_is_refused(tmp_path: Path) -> None:
    folder = DataFolder.at(tmp_path / "data")
    sockets = folder.sockets()
    sockets.rmdir()
    sockets.symlink_to(tmp_path)
    with pytest.raises(CannotRun, match="not a private folder"):
        folder.sockets()
    sockets.unlink()
