"""The example site's documents and pictures, made from figures and texts kept in this folder.

Everything an officer would scan, type in Word or fill in Excel is drawn here,
so that numbers agree from one document to the next and nobody real appears.
"""
