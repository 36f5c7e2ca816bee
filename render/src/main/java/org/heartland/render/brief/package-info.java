/** What an editor reads: the answer in words, the note to the author, the predictions and the sources, as lines for any page. */
package org.heartland.render.brief;
