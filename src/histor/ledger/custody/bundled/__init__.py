"""What a bundle takes along as it is, so that it can be checked without histor."""
