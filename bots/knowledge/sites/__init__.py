"""What a site says of itself: its robots.txt, and which of its addresses are one page."""
