"""The way back: from the record to what authors of Wikipedia can put into their articles."""
