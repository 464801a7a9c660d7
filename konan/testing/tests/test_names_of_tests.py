"""Every process that collects the tests gives them the same names."""

import os

import pytest


@pytest.mark.parametrize("content", [os.urandom(8), b"\0" * 9])
def test_bytes_do_not_name_a_test(request: pytest.FixtureRequest, content: bytes) -> None:
    """xdist's workers would each find another test here."""
    assert request.node.name.startswith("test_bytes_do_not_name_a_test[content")


@pytest.mark.parametrize("content", [b"true"])
def test_unless_they_can_be_read(request: pytest.FixtureRequest, content: bytes) -> None:
    assert request.node.name == "test_unless_they_can_be_read[true]"
