"""Features of a meter that is disconnected from the HAN, and of CS02f and CCS07."""

from pytest_bdd import scenarios

from sitrig.harness.packs import FEATURES

scenarios("han_disconnection", features_base_dir=FEATURES)
