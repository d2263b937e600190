"""Features of premises with gas: GSME and Gas Proxy Function beside the ESME."""

from pytest_bdd import scenarios

from sitrig.harness.packs import FEATURES

scenarios("dual_fuel", features_base_dir=FEATURES)
