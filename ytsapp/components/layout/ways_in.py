"""Where the site can be entered, as header, footer and palette name it."""

from ytsapp import routes

SECTIONS = (
    ("Comparisons", routes.COMPARISONS),
    ("Topics", routes.TOPICS),
    ("Concepts", routes.CONCEPTS),
    ("Collections", routes.COLLECTIONS),
    ("Talks", routes.TALKS),
)

OWN = (("Notebook", routes.NOTEBOOK),)
"""What is the reader's, and in this browser alone."""

ABOUT = (("Method", routes.METHOD), ("Privacy", routes.PRIVACY))
