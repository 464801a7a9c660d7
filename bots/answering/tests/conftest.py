from konan.testing.fakemodel import fake_model

__all__ = ["fake_model"]
