"""Features of the device messages themselves."""

from pytest_bdd import scenarios

from sitrig.harness.packs import FEATURES

scenarios("messages", features_base_dir=FEATURES)
