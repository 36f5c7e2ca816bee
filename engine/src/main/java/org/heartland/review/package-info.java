/** What editors decide on the statements of a dossier, and what they remark on its texts. */
package org.heartland.review;
