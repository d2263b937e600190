"""Device messages: what a GBCS message means, and the codec that turns it into bytes."""
