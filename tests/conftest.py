"""Settings for all tests."""

from hypothesis import settings

# How long one example takes says how busy the machine is; hanging tests have a limit of their own.
settings.register_profile("sok", deadline=None)
settings.load_profile("sok")
