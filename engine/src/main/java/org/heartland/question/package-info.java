/** The functions that claims and roles may call, and the names that they may use. */
package org.heartland.question;
