/** Bitmaps. */
@org.jspecify.annotations.NullMarked
package org.heartland.render.image;
