/** Names and codes of states, and of what is no state in a table: remainders, totals, blocs, missing values. */
package org.heartland.naming;
