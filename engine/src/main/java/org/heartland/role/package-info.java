/** What a power is to a receiver in a year: legs that are true, false or unknown, and a status. */
package org.heartland.role;
