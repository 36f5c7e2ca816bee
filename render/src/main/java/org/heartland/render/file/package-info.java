/** Files that are written whole or not at all. */
package org.heartland.render.file;
