"""Features of devices that join each other on a HAN, and of their device logs."""

from pytest_bdd import scenarios

from sitrig.harness.packs import FEATURES

scenarios("joins", features_base_dir=FEATURES)
