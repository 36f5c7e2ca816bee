/** The published measures on a user's own table. */
package org.heartland.measure.table;
