/** Pages in HTML and Markdown from blocks. */
package org.heartland.render.page;
