"""The local cloud: the same stack on this machine, with the parts of SES that an emulator lacks."""
