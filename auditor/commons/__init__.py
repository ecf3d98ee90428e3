"""Pure knowledge that checks share. Nothing here touches a browser, the network or a store."""
