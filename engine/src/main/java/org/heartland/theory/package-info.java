/** Accounts of how an order works, as they are written: stocks, links, parameters with ranges, each traced to who says so. */
package org.heartland.theory;
