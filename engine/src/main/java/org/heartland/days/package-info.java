/** Days, months and years: as people write them, and as figures cover them. */
package org.heartland.days;
