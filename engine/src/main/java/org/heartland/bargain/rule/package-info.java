/** Rules of decision: who can pass what, and how much power a rule gives to each member. */
package org.heartland.bargain.rule;
