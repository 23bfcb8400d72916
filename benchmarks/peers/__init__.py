"""The program beside other generators of sites: the same content, in one run, round by round."""
