from conversations.tests.conftest import modelled

__all__ = ["modelled"]
