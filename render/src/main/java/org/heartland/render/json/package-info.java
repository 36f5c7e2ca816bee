/** JSON. */
package org.heartland.render.json;
