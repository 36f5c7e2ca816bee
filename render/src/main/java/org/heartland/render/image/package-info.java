/** Bitmaps. */
package org.heartland.render.image;
