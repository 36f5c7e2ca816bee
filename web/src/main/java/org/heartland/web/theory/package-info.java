/** The page of theories: accounts of the order with their ranking, what each says comes next, and what would be otherwise. */
package org.heartland.web.theory;
