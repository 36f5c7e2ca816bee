/** Pages and tables for the terminal. */
package org.heartland.render.text;
