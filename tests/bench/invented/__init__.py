"""An invented library of reviews, structured like the real ones; every council in it is made up."""
